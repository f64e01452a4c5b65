/** Service credits on pages: with their evidence in the contract room, and the drafts that wait for billing. */
@org.jspecify.annotations.NullMarked
package org.manydesk.credit.ui;
