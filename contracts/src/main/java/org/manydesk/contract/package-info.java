/**
 * Contracts with client companies: what is promised, when, and at what price.
 *
 * <p>CON-1 Versions. CON-1.1 A version is in force by its effective dates, days of its calendar's zone, whatever day it was
 * activated. CON-1.2 At most one is in force for a client at an instant. CON-1.3 Once activated it never changes. CON-1.4
 * From its first day on an amendment replaces the versions before it. CON-1.5 What is invoiced is not amended. CON-2 The
 * sections on prices and chargeable tickets belong to billing, which checks and reads them. (source: the REST contract)
 * CON-3 A contract ends by its term or by notice, goes on by renewal, and rests while it is suspended. (source:
 * docs/contracts.md)
 *
 * <p>Not here: the tickets that a contract covers ({@code org.manydesk.timekeeping}), prices ({@code org.manydesk.rating}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.contract;
