/** Tenants: the client companies of a provider. */
@org.jspecify.annotations.NullMarked
package org.manydesk.tenant;
