/**
 * Shows which processes of service management a client has, and what switching on the next one would take.
 *
 * <p>MAT-1 Each process is on or off by the contract in force. MAT-2 What the next one takes is read off the contract. MAT-3
 * What the client's own tickets say for it is counted. (source: features.md N19)
 *
 * <p>Not here: which service suits a client that has none yet, see {@link org.manydesk.guide}.
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.maturity;
