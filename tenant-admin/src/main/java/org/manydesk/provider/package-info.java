/** Providers: the MSPs and BPOs that run their desks on this installation. */
@org.jspecify.annotations.NullMarked
package org.manydesk.provider;
