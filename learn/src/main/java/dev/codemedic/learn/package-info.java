/** What earlier heals teach: how alike failures are, lessons that transfer, rules, and weights fitted on what came of proposals. */
package dev.codemedic.learn;
