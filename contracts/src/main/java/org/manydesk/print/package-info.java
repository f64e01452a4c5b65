/**
 * Files for people: pages drawn as PDF, tables written as CSV.
 *
 * <p>PRT-1 Nothing outside a page is fetched to draw it. PRT-2 Text of users stays text: no markup in a PDF, no formula in a
 * CSV. (source: OWASP CSV injection)
 *
 * <p>Not here: what a file says.
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.print;
