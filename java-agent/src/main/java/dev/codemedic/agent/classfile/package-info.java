/**
 * Just enough of the class-file format (JVMS chapter 4) to append to it: existing bytes are copied, never re-encoded.
 *
 * <p>A library such as ASM would rebuild whole classes and cost tens of milliseconds of start-up inside every program
 * that is watched; appending needs no instruction to move, and works for class-file versions newer than this code.
 */
@NullMarked
package dev.codemedic.agent.classfile;

import org.jspecify.annotations.NullMarked;
