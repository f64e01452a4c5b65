/** Pages about webhooks. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.SETTINGS,
        change = {})
package org.manydesk.webhook.ui;
