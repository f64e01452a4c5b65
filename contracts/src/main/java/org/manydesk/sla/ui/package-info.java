/** What a contract promises about time, on pages: a form and a table. */
@org.jspecify.annotations.NullMarked
package org.manydesk.sla.ui;
