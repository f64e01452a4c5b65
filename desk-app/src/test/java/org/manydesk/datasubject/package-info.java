/** One person's data, from outside. */
@org.jspecify.annotations.NullMarked
package org.manydesk.datasubject;
