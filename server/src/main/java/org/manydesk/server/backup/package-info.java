/**
 * Backup and restore, of the whole installation and of one client.
 *
 * <p>BAK-1 A backup is of one instant, though the installation is written to meanwhile; it holds every file that a row of
 * it names. BAK-2 It is read back before it is called made, and before it is restored. BAK-3 What was restored is read
 * back and compared. BAK-4 A client that is restored changes no row of another. (docs/operations.md, docs/decisions/0031)
 *
 * <p>Not here: the hand-over of a client's data to that client.
 */
@NullMarked
package org.manydesk.server.backup;

import org.jspecify.annotations.NullMarked;
