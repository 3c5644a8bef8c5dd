/** Figures about what medic did in a project: pure functions over what is kept of it. */
package dev.codemedic.learn.report;
