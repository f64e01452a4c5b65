/** The contract room on pages, and what a contract says in words. */
@org.jspecify.annotations.NullMarked
package org.manydesk.room.ui;
