/** The list of clients, and the page of each. */
@org.jspecify.annotations.NullMarked
package org.manydesk.client.ui;
