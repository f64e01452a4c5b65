/** Which tickets count, on pages: a form, and the policy in words. */
@org.jspecify.annotations.NullMarked
package org.manydesk.usage.ui;
