/** Notifications over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.notification.rest;
