/**
 * Demo data: a provider with eight clients, three of them one group, three months of tickets from a fixed seed, two issued invoices each, and
 * today's open queue. Everything goes through the REST interface, as any other client's data would.
 *
 * <p>Who they are is in {@code demo/clients.json} and {@code demo/staff.json}, what they write in
 * {@code demo/stories.json}.
 */
@NullMarked
package org.manydesk.server.demo;

import org.jspecify.annotations.NullMarked;
