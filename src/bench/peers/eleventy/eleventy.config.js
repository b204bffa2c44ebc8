export default function configure(eleventy) {
  eleventy.addCollection('practices', (api) =>
    api.getFilteredByGlob('./practices/*.md').sort((a, b) => b.data.published - a.data.published),
  );
  eleventy.addFilter('iso', (date) => new Date(date).toISOString().slice(0, 10));
  eleventy.addPassthroughCopy('style.css');
  eleventy.setQuietMode(true);
  return { dir: { input: '.', includes: '_includes', output: 'dist' }, markdownTemplateEngine: false, htmlTemplateEngine: 'liquid' };
}
