/** Pages about webhooks. */
@org.jspecify.annotations.NullMarked
package org.manydesk.webhook.ui;
