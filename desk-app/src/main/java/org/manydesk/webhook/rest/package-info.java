/** Webhooks over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.webhook.rest;
