import type { ReactNode } from 'react';

/** What a place says when there is nothing in it yet: what it is for, and what to do. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
