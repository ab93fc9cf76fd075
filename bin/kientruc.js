#!/usr/bin/env node
const { start, optimiseLater } = require('./start.js')
start()('kientruc.cjs').run(optimiseLater)
