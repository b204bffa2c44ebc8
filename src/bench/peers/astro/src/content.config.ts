import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collections as declared, schoolSchema } from '#model/collections.ts';

const base = './content';
const collection = (name: keyof typeof declared) =>
  defineCollection({ loader: glob({ base: `${base}/${declared[name].folder}`, pattern: '*.md' }), schema: declared[name].schema });

export const collections = {
  school: defineCollection({ loader: glob({ base, pattern: 'school.md' }), schema: schoolSchema }),
  regulations: collection('regulations'),
  roadmaps: collection('roadmaps'),
  programmes: collection('programmes'),
  practices: collection('practices'),
  guidance: collection('guidance'),
  news: collection('news'),
  events: collection('events'),
  mentors: collection('mentors'),
  indicators: collection('indicators'),
};
