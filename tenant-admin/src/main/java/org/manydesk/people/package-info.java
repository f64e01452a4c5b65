/** People: staff of a provider and people of its tenants, their roles and assignments. */
@org.jspecify.annotations.NullMarked
package org.manydesk.people;
