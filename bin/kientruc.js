#!/usr/bin/env node
import '../dist/kientruc.js'
