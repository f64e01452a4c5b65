/** Pages and parts of pages that show a person what they were told. */
@org.jspecify.annotations.NullMarked
package org.manydesk.notification.ui;
