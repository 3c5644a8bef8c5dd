/** What earlier heals of a project, put together, say of a new failure. */
package dev.codemedic.learn.recall;
