/**
 * To be imported first. Unless graphql-js is told before it is loaded that nobody is developing, it looks for a second version
 * of itself whenever a value is not of the class that it asks for.
 */
process.env['NODE_ENV'] ??= 'production';
