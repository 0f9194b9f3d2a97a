/** CEL expressions with exact numbers, compiled to typed closures. Pure. */
package playhead.expression;
