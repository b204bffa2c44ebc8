// Before the first paint: the root takes what the visitor has chosen on this device.
try {
  Object.assign(document.documentElement.dataset, JSON.parse(localStorage.getItem('display')));
} catch {
  // The storage is closed or holds something else: the page keeps its own appearance.
}
