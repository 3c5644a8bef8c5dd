/** Code with metavariables: found in syntax trees by structure, written into files with the fewest edits. */
package dev.codemedic.learn.pattern;
