/** Accepted fixes, generalised so that they transfer to other code. */
package dev.codemedic.learn.lesson;
