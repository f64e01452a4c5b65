/** The tables of a database as they are, and their rows as text: for what goes through all of them, whatever they hold. */
@org.jspecify.annotations.NullMarked
package org.manydesk.schema;
