@org.jspecify.annotations.NullMarked
package org.manydesk.ledger.ui;
