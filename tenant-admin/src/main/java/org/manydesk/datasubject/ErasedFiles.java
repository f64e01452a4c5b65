package org.manydesk.datasubject;

import java.nio.file.Path;
import java.util.List;

/** Files that name a person who is erased with the present transaction; they go once that is kept. */
record ErasedFiles(List<Path> files) {}
