/** The page on which an administrator hands out the tokens for SCIM. */
@org.jspecify.annotations.NullMarked
package org.manydesk.scim.ui;
