/** compromise's large build under a name of its own: the part of the worker that is loaded at its first use. */
export { default as grammar } from 'compromise';
