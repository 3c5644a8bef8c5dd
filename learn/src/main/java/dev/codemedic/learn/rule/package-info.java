/** Readable rules, made of several accepted fixes of one shape. */
package dev.codemedic.learn.rule;
