/** The queue page: all tickets that one works on, across clients, live. */
@org.jspecify.annotations.NullMarked
package org.manydesk.queue.ui;
