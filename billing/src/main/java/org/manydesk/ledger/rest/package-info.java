@org.jspecify.annotations.NullMarked
package org.manydesk.ledger.rest;
