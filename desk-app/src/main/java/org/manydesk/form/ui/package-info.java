/** Forms of clients, on pages. */
@org.jspecify.annotations.NullMarked
package org.manydesk.form.ui;
