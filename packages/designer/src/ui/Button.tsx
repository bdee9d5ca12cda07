import type { ComponentProps } from 'react';

type ButtonProps = ComponentProps<'button'> & { look?: 'plain' | 'primary' | 'quiet' };

/** A button with words. */
export function Button({ look = 'plain', className = '', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={`button ${look} ${className}`} {...rest} />;
}
