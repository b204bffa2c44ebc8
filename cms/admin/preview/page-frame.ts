/** A frame that shows pages of the section without running anything in them, and stays where it was scrolled to. */

export type PageFrame = {
  element: HTMLIFrameElement;
  show: (html: string) => void;
};

export function createPageFrame(title: string): PageFrame {
  const element = document.createElement('iframe');
  element.title = title;
  element.className = 'preview-frame';
  // Nothing runs in it; with an origin of its own it could neither be scrolled back nor load the section's type.
  element.setAttribute('sandbox', 'allow-same-origin');
  let isLoaded = false;
  element.addEventListener('load', () => (isLoaded = true));
  return {
    element,
    show: (html) => {
      const inside = element.contentDocument;
      if (!isLoaded || !inside?.querySelector('link[rel="stylesheet"]')) {
        element.srcdoc = html;
        return;
      }
      // The same style sheets stay, so that nothing flickers and the place is kept.
      const next = new DOMParser().parseFromString(html, 'text/html');
      inside.documentElement.replaceChild(inside.adoptNode(next.body), inside.body);
    },
  };
}
