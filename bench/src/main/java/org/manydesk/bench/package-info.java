/**
 * What {@code ./desk bench} measures: a running product over its REST interface, and the arithmetic of opening hours alone.
 *
 * <p>Not here: tests. No figure decides whether a build passes.
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.bench;
