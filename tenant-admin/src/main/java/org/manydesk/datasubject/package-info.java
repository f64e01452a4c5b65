/**
 * What is kept of one person, who is no member of staff: to be taken along, or erased.
 *
 * @see <a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">Regulation (EU) 2016/679</a>, articles 15, 17 and 20
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.datasubject;
