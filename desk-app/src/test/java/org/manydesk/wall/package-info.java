/** The probe of the wall between tenants: every operation of the OpenAPI document, as every role. */
@org.jspecify.annotations.NullMarked
package org.manydesk.wall;
