/**
 * Contracts with client companies: what is promised, when, and at what price.
 *
 * <p>CON-1 Versions. CON-1.1 A version is in force by its effective dates, days of its calendar's zone, whatever day it was
 * activated. CON-1.2 At most one is in force for a client at an instant. CON-1.3 Once activated it never changes. CON-2 The
 * sections on prices and chargeable tickets belong to billing, which checks and reads them. (source: the REST contract)
 *
 * <p>Not here: the tickets that a contract covers ({@code org.manydesk.timekeeping}), prices ({@code org.manydesk.rating}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.contract;
