/** Hands a text, or a picture, to the browser as a download. */
export function downloadFile(name: string, content: string | Blob, page: Document = document): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content;
  const url = URL.createObjectURL(blob);
  const link = page.createElement('a');
  link.href = url;
  link.download = name;
  page.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after this turn; then it can go.
  setTimeout(() => URL.revokeObjectURL(url));
}
