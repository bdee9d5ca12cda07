/** Hands a text to the browser as a download. */
export function downloadFile(name: string, text: string, page: Document = document): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = page.createElement('a');
  link.href = url;
  link.download = name;
  page.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after this turn; then it can go.
  setTimeout(() => URL.revokeObjectURL(url));
}
