/** Contracts on pages: their states, the list of a client's contracts, putting one in force. */
@org.jspecify.annotations.NullMarked
package org.manydesk.contract.ui;
