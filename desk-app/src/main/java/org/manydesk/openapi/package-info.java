/**
 * The REST interface described by itself: the OpenAPI document, read off the resource classes, and a page to read it.
 *
 * <p>Not here: the conventions themselves ({@code org.manydesk.rest}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.openapi;
