/** The queue over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.queue.rest;
