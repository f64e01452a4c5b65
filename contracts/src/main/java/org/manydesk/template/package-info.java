/** Keeps what a provider's new clients start from. What stands in it is not looked at here. */
@org.jspecify.annotations.NullMarked
package org.manydesk.template;
