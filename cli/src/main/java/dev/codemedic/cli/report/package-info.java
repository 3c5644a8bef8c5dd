/** What medic did in a project, as a page and as JSON. */
package dev.codemedic.cli.report;
