/** The wall between tenants: who calls, what is in their reach, and the entity manager that sees only that. */
@org.jspecify.annotations.NullMarked
package org.manydesk.scope;
