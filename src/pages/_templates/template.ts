import type { RenderContext } from '#markdown/context.ts';
import type { Frame, Template, Views } from '#queries/page.ts';

/** What the one route of all pages gives every template. */
export type Given<View> = { view: View; rendering: RenderContext; frame: Frame };

/** A component that shows the view of its template. */
export type TemplateComponent<T extends Template> = (given: Given<Views[T]>) => unknown;

/** A component whose template is chosen at run time. */
export type AnyTemplateComponent = (given: Given<unknown>) => unknown;
