/** Milliseconds that paper waits for pictures. */
const patience = 5000;

/** Has the pictures loaded that nobody has scrolled to yet. */
export function hurryPictures(place: HTMLElement): HTMLImageElement[] {
  const pictures = [...place.querySelectorAll('img')];
  for (const picture of pictures) picture.loading = 'eager';
  return pictures;
}

/** Prints the page when the pictures of that place are there, or have kept it waiting for too long. */
export async function printWithPictures(place: HTMLElement): Promise<void> {
  const loaded = Promise.allSettled(hurryPictures(place).map((picture) => picture.decode()));
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, patience))]);
  window.print();
}
